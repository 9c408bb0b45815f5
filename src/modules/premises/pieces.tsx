export { Practical } from "./web/practical.tsx";
export { FreeSeats } from "./web/seats-part.tsx";
export { Access, Welcomes } from "./web/venue-page.tsx";
export { VenueLine } from "./web/venues-page.tsx";
