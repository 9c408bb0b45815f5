/** The name of a host without « www. », or undefined when the text is no address of a page read safely. */
function hostOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return undefined;
  return protocol === "https:" ? hostname.replace(/^www\./, "") : undefined;
}

/** As `hostOf`, for a site that may have been written with http. */
const siteHostOf = (site: string) => hostOf(site.replace(/^http:/, "https:"));

/**
 * Whether a page may be where an address was found: read by https, and of the organisation's own site when
 * that is known here, or of a part of it.
 */
export function isSourceOf(source: string, site: string | undefined): boolean {
  const host = hostOf(source);
  if (host === undefined || !host.includes(".")) return false;
  const own = site === undefined ? undefined : siteHostOf(site);
  return own === undefined || host === own || host.endsWith(`.${own}`);
}
