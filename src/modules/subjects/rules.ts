export { AUDIENCES, audienceLabels, isAudience, type Audience } from "./domain/audiences.ts";
export { cpvLabel, cpvLabels, readCpv } from "./domain/cpv.ts";
export { suggestThemes } from "./domain/theme-words.ts";
export { THEMES, isTheme, themeLabels, type Theme } from "./domain/themes.ts";
