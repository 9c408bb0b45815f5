/** What is reported, as the pages of reports call it. */
export const reportedSituation = (title: string) => `Une situation : « ${title} »`;
export const reportedAnswer = (title: string) => `Une réponse à « ${title} »`;
