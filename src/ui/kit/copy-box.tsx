import { useEffect, useRef } from "preact/hooks";

/** Text to copy by hand: all of it is selected as soon as it appears. */
export function CopyBox({ label, text }: { label: string; text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.select(), []);
  return <textarea class="copy-box" dir="auto" readOnly rows={4} aria-label={label} ref={box} value={text} />;
}
