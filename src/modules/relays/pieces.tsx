export { HelpWays } from "./web/help-ways.tsx";
