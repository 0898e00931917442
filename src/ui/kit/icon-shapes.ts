/** The icons' shapes. Each is a constant of its own, so that the card does not ship those of the other screens. */
export interface IconShape {
  name: string;
  /** SVG path data on a grid of 16 units. */
  path: string;
}

export const previousIcon: IconShape = { name: "previous", path: "m10 3-5 5 5 5" };
export const nextIcon: IconShape = { name: "next", path: "m6 3 5 5-5 5" };
export const downIcon: IconShape = { name: "down", path: "m4 6 4 4 4-4" };
export const closeIcon: IconShape = { name: "close", path: "m4 4 8 8M12 4l-8 8" };
export const copyIcon: IconShape = {
  name: "copy",
  path: "M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 12V7A1.5 1.5 0 0 1 7 5.5ZM10.5 3.3A1.3 1.3 0 0 0 9.2 2.5H4A1.5 1.5 0 0 0 2.5 4v5.2a1.3 1.3 0 0 0 .8 1.3",
};
export const notThisIcon: IconShape = { name: "not_this", path: "M2.5 13.5h11M5.2 3.2l5.6 5.6M10.8 3.2 5.2 8.8" };
export const hideIcon: IconShape = { name: "hide", path: "M1.8 8S4 4 8 4s6.2 4 6.2 4S12 12 8 12 1.8 8 1.8 8ZM2.6 13.4 13.4 2.6" };
export const openIcon: IconShape = {
  name: "open",
  path: "M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3",
};
export const settingsIcon: IconShape = {
  name: "settings",
  path: "M2 4.5h6.1M11.9 4.5H14M2 11.5h2.1M7.9 11.5H14M11.9 4.5a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 1 1 3.8 0ZM7.9 11.5a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 1 1 3.8 0Z",
};
export const aboutIcon: IconShape = { name: "about", path: "M14.2 8a6.2 6.2 0 1 1-12.4 0 6.2 6.2 0 1 1 12.4 0ZM8 7.3v4.1M8 4.8v.1" };
export const offIcon: IconShape = { name: "off", path: "M8 2v5.500M4.800 4.200a5.200 5.200 0 1 0 6.400 0" };
export const checkIcon: IconShape = { name: "check", path: "m3.5 8.5 3 3 6-7" };
export const searchIcon: IconShape = { name: "search", path: "M11.2 6.8a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 1 1 8.8 0ZM10 10l3.8 3.8" };
export const panelIcon: IconShape = {
  name: "panel",
  path: "M3.5 3h9A1.5 1.5 0 0 1 14 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 11.5v-7A1.5 1.5 0 0 1 3.5 3ZM9.5 3v10",
};
export const attentionIcon: IconShape = {
  name: "attention",
  path: "M14.2 8a6.2 6.2 0 1 1-12.4 0 6.2 6.2 0 1 1 12.4 0ZM8 4.6v4.1M8 11.2v.1",
};
export const offlineIcon: IconShape = {
  name: "offline",
  path: "M4.5 12.5A3 3 0 0 1 4.2 6.6 4 4 0 0 1 11.8 7a2.8 2.8 0 0 1-.3 5.5ZM2.6 2.6l10.8 10.8",
};
