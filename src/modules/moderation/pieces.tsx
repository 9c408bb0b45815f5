export { BlockLink } from "./web/mine-pages.tsx";
