export { VenueLine } from "./web/venues-page.tsx";
