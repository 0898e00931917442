import { useRef } from "preact/hooks";

interface FileButtonParts {
  words: string;
  /** What the browser offers to choose from: ".json". */
  accept: string;
  onFile: (file: File) => void;
}

/** A button that lets the reader choose a file. The browser's own control stands behind it: it would not fit in, and says too little. */
export function FileButton({ words, accept, onFile }: FileButtonParts) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="btn btn-s" onClick={() => input.current?.click()}>
        {words}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onFile(file);
          currentTarget.value = ""; // the same file may be chosen again
        }}
      />
    </>
  );
}
