export { AddForm, WhoField } from "./web/add-form.tsx";
export { TaskLines, type TaskLinesProps } from "./web/task-lines.tsx";
export { refusalTexts } from "./web/texts.fr.ts";
