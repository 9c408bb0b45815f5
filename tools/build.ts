import { buildHouse, ensureBuilt } from "./build-house.ts";

const build = process.argv.includes("--if-needed") ? ensureBuilt : buildHouse;
await build(process.cwd());
