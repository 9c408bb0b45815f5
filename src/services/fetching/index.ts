export { backOff } from "./back-off.ts";
export { fetchPolitely, httpAddress } from "./fetch-politely.ts";
export type { AskedFetch, Fetched, FetchLimits, FetchRefusal, Reach } from "./shapes.ts";
