/** What the bundle gives to `main.ts`: the command line, of which serving is a command. */
export { runCommand } from "./command.ts";
