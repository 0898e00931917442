import { useRef } from "preact/hooks";

interface FileButtonProps {
  words: string;
  /** File types that the browser offers: ".json". */
  accept: string;
  onFile: (file: File) => void;
}

/** A button that lets the reader choose a file. It wraps the browser's own control, which would not fit the design and says too little. */
export function FileButton({ words, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button button-small" onClick={() => input.current?.click()}>
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
