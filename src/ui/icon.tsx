import { raw } from "hono/html";

/** Line drawings, 24 × 24. Each goes with its word: an icon never speaks alone. */
const DRAWINGS = {
  left: "M19 12H5M11 6l-6 6 6 6",
  right: "M5 12h14M13 6l6 6-6 6",
  done: "M5 12.5l4.5 4.5L19 7",
  no: "M6 6l12 12M18 6L6 18",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20",
  compass: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM15.5 8.5l-2 5-5 2 2-5z",
  place: "M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11zM12 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  bell: "M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5zM10.5 20h3",
  telephone:
    "M6.5 4H10l1.5 4.5-2 1.5c1 2 2.5 3.5 4.5 4.5l1.5-2L20 14v3.5c0 1.5-1 2.5-2.5 2.5C10.5 20 4 13.5 4 6.5 4 5 5 4 6.5 4z",
  document: "M6 3.5h8.5L19 8v12.5H6zM14 4v4.5h4.5M9 13h7M9 16.5h5",
  calendar: "M4 6.5h16V20H4zM4 10.5h16M8.5 4v4M15.5 4v4",
  home: "M4 11.5L12 4.5l8 7M6.5 10v10h11V10M10.5 20v-5.5h3V20",
  warning: "M12 4L3 19.5h18zM12 10v4.5M12 17v.2",
  people:
    "M8.5 5.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM3 19c0-3.5 2.5-5 5.5-5s5.5 1.5 5.5 5M15.5 6a2.8 2.8 0 0 1 0 5.4M17 14.3c2.5.5 4 2 4 4.7",
  link: "M9.5 14.5l5-5M8 11l-2.5 2.5a3.5 3.5 0 0 0 5 5L13 16M11 8l2.5-2.5a3.5 3.5 0 0 1 5 5L16 13",
  print: "M7 8V4h10v4M7 16H4V8h16v8h-3M7 13h10v7H7z",
  download: "M12 4v11M7.5 11L12 15.5 16.5 11M5 20h14",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 2",
  heart:
    "M12 20C6 15.5 3.5 12.5 3.5 9.2A4.2 4.2 0 0 1 12 7.5a4.2 4.2 0 0 1 8.5 1.7c0 3.3-2.5 6.3-8.5 10.8z",
  plant:
    "M5 20C9 13 13 9 20 5M12 12c0-3 .5-5 2-7M12 12c3 .5 5 .5 7-1M8.5 16c0-3-.5-4.5-2-6M8.5 16c3 .5 4.5 1 6.5.5",
  feed: "M5 5a14 14 0 0 1 14 14M5 11a8 8 0 0 1 8 8M6 17a1 1 0 1 0 .1 0z",
  table: "M4 5h16v14H4zM4 9.5h16M4 14h16M10 5v14",
  pen: "M5 19l1-4L16.5 4.5l3 3L9 18zM14 7l3 3",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2.5",
  eye: "M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6S2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  mail: "M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5",
  more: "M12 5v14M5 12h14",
  help: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.300c-.7.4-1 .9-1 1.700M12 16.5v.2",
} as const;

export type IconName = keyof typeof DRAWINGS;

const written = new Map<IconName, ReturnType<typeof raw>>();

/** A line drawing in the colour of its text, hidden from ears: the word beside it says it. */
export function Icon({ name }: { readonly name: IconName }) {
  const known = written.get(name);
  if (known !== undefined) return known;
  const drawing = raw(
    `<svg class="ic" viewBox="0 0 24 24" aria-hidden="true"><path d="${DRAWINGS[name]}"/></svg>`,
  );
  written.set(name, drawing);
  return drawing;
}
