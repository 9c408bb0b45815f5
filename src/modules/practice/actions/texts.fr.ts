/** What is reported, as the pages of reports call it. */
export const reportedSituation = (title: string | undefined) =>
  title === undefined ? "Une situation masquée" : `Une situation : « ${title} »`;
export const reportedAnswer = (title: string | undefined) =>
  title === undefined ? "Une réponse à une situation masquée" : `Une réponse à « ${title} »`;
