export { TaskLines, type TaskLinesProps } from "./web/task-lines.tsx";
export { refusalTexts } from "./web/texts.fr.ts";
