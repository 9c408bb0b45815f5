import { promises as dns } from "node:dns";

import type { Config } from "#services/config";

import { type Check, toMend, well } from "./check.ts";
import { domainTexts as words } from "./mail-domain-texts.fr.ts";

/** Asks the TXT lines of a name; none when it has none. Throws when nobody answers. */
export type Resolve = (name: string) => Promise<readonly string[]>;

const NONE = new Set(["ENOTFOUND", "ENODATA", "NXDOMAIN"]);

/** The DNS that this machine uses, each question a few seconds at most. */
export const resolveText: Resolve = async (name) => {
  const resolver = new dns.Resolver({ timeout: 3_000, tries: 1 });
  try {
    return (await resolver.resolveTxt(name)).map((pieces) => pieces.join(""));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (NONE.has(code)) return [];
    throw error;
  }
};

/** Names under which mail hosts often publish their signing key, when the operator said none. */
const COMMON = ["default", "mail", "dkim", "archipel", "s1", "selector1", "k1", "google"];

/**
 * Whether the domain of the sender says who may write in its name: SPF (RFC 7208), DKIM (RFC 6376),
 * DMARC (RFC 7489). Without them large hosts refuse the mails. Nothing is looked at before the
 * instance is open and has a mail server and a sender.
 */
export async function checkMailDomain(
  { smtpUrl, mailFrom, dkimSelector }: Config,
  isPublic: boolean,
  resolve: Resolve,
): Promise<readonly Check[]> {
  const domain = /@([^\s<>@]+?)>?$/.exec(mailFrom ?? "")?.[1]?.toLowerCase();
  if (!isPublic || smtpUrl === undefined || domain === undefined) return [];
  try {
    return [
      checkSpf(domain, new URL(smtpUrl).hostname, await resolve(domain)),
      await checkDkim(domain, dkimSelector, resolve),
      checkDmarc(domain, await resolve(`_dmarc.${domain}`)),
    ];
  } catch {
    return [toMend(words.name, words.noDns(domain))];
  }
}

function checkSpf(domain: string, server: string, lines: readonly string[]): Check {
  const spf = lines.filter((line) => /^v=spf1(\s|$)/i.test(line));
  const [only] = spf;
  if (only === undefined) return toMend(words.spf, words.noSpf(domain, server));
  if (spf.length > 1) return toMend(words.spf, words.manySpf(domain));
  return /[?+]all\b/i.test(only) || !/\ball\b|redirect=/i.test(only)
    ? toMend(words.spf, words.openSpf(domain))
    : well(words.spf, words.spfWell);
}

async function checkDkim(
  domain: string,
  selector: string | undefined,
  resolve: Resolve,
): Promise<Check> {
  for (const name of selector === undefined ? COMMON : [selector]) {
    const lines = await resolve(`${name}._domainkey.${domain}`);
    const key = lines.find((line) => /(^|;)\s*p=/i.test(line));
    if (key === undefined) continue;
    return /(^|;)\s*p=\s*(;|$)/i.test(key)
      ? toMend(words.dkim, words.dkimRevoked(name, domain))
      : well(words.dkim, words.dkimWell(name));
  }
  return toMend(words.dkim, words.noDkim(selector ?? "default", domain, selector !== undefined));
}

function checkDmarc(domain: string, lines: readonly string[]): Check {
  const dmarc = lines.find((line) => /^v=DMARC1(\s|;|$)/i.test(line));
  if (dmarc === undefined) return toMend(words.dmarc, words.noDmarc(domain));
  const [, policy] = /;\s*p=\s*(\w+)/i.exec(dmarc) ?? [];
  return policy === undefined
    ? toMend(words.dmarc, words.dmarcWithoutPolicy(domain))
    : well(words.dmarc, words.dmarcWell(policy.toLowerCase()));
}
