import { buildHouse } from "./build-house.ts";

await buildHouse(process.cwd());
