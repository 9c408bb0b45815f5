import type { Chapter } from "#services/house";

import { reportableLogo } from "./actions/moderate-logo.ts";

/** The picture that stands for an organisation, in the place of its flag. */
export const logo: Chapter = {
  name: "logo",
  reportables: { logo: reportableLogo },
};
