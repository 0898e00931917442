const paths = {
  previous: "m10 3-5 5 5 5",
  next: "m6 3 5 5-5 5",
  down: "m4 6 4 4 4-4",
  close: "m4 4 8 8M12 4l-8 8",
  copy: "M7 5.5h5A1.5 1.5 0 0 1 13.500 7v5a1.500 1.500 0 0 1-1.500 1.500H7A1.500 1.500 0 0 1 5.500 12V7A1.500 1.500 0 0 1 7 5.500ZM10.500 3.300A1.300 1.300 0 0 0 9.200 2.500H4A1.500 1.500 0 0 0 2.500 4v5.200a1.300 1.300 0 0 0 .800 1.300",
  not_this: "M2.500 13.500h11M5.200 3.200l5.600 5.600M10.800 3.200 5.200 8.800",
  hide: "M1.800 8S4 4 8 4s6.200 4 6.200 4S12 12 8 12 1.800 8 1.800 8ZM2.600 13.400 13.400 2.600",
  open: "M9.500 2.500h4v4M13.500 2.500 7.500 8.500M11.500 9.500v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3",
  settings:
    "M2 4.500h6.100M11.900 4.500H14M2 11.500h2.100M7.900 11.500H14M11.900 4.500a1.900 1.900 0 1 1-3.800 0 1.900 1.900 0 1 1 3.800 0ZM7.900 11.500a1.900 1.900 0 1 1-3.800 0 1.900 1.900 0 1 1 3.800 0Z",
  pause: "M5.500 3.500v9M10.500 3.500v9",
  resume: "M5 3.200v9.600l7.500-4.800Z",
  about: "M14.200 8a6.200 6.200 0 1 1-12.400 0 6.200 6.200 0 1 1 12.400 0ZM8 7.300v4.100M8 4.800v.1",
  check: "m3.500 8.500 3 3 6-7",
  search: "M11.200 6.800a4.400 4.400 0 1 1-8.800 0 4.400 4.400 0 1 1 8.800 0ZM10 10l3.800 3.800",
  panel:
    "M3.500 3h9A1.500 1.500 0 0 1 14 4.500v7a1.500 1.500 0 0 1-1.500 1.500h-9A1.500 1.500 0 0 1 2 11.500v-7A1.500 1.500 0 0 1 3.500 3ZM9.500 3v10",
  attention: "M14.200 8a6.200 6.200 0 1 1-12.400 0 6.200 6.200 0 1 1 12.400 0ZM8 4.600v4.100M8 11.200v.1",
} as const;

/** An icon on a 16-unit grid, hidden from screen readers: the word beside it or its button's label says the same. */
export function Icon({ name, size = 16 }: { name: keyof typeof paths; size?: number }) {
  return (
    <svg
      class={`icon-${name}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
