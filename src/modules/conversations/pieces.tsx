export { ThreadLines } from "./web/threads-page.tsx";
