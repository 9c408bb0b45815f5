export { UnknownPlace } from "./web/unknown-place.tsx";
