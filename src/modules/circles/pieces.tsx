export { CircleCard } from "./web/circles-page.tsx";
export { refusalTexts } from "./web/texts.fr.ts";
