import { useEffect, useRef } from "preact/hooks";

/** Text to be copied by hand: all of it, selected as soon as it is there. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.select(), []);
  return <textarea class="copy-box" readOnly rows={4} aria-label={label} ref={box} value={text} />;
}
