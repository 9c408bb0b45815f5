export { AUDIENCES, audienceLabels, isAudience, type Audience } from "./domain/audiences.ts";
export { THEMES, isTheme, themeLabels, type Theme } from "./domain/themes.ts";
