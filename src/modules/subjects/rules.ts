export { AUDIENCES, audienceLabels, isAudience, type Audience } from "./domain/audiences.ts";
export { cpvLabel, cpvLabels, readCpv } from "./domain/cpv.ts";
export type { SuggestedJob } from "./domain/job-words.ts";
export { isRome, type Job } from "./domain/rome.ts";
export { suggestThemes } from "./domain/theme-words.ts";
export { THEMES, isTheme, themeLabels, type Theme } from "./domain/themes.ts";
