export { HelpStands } from "./web/help-stands.tsx";
export { HelpWays } from "./web/help-ways.tsx";
