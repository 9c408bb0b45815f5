import type { CDPSession, Page } from "playwright-core";

/** A key that the authenticator of a browser holds, as the protocol of Chromium tells it. */
export interface HeldKey {
  readonly credentialId: string;
  readonly isResidentCredential: boolean;
  readonly rpId?: string;
  readonly privateKey: string;
  readonly userHandle?: string;
  readonly signCount: number;
}

/** A device in the place of a person's: it holds keys, and its owner shows themself or not. */
export interface Authenticator {
  readonly keys: () => Promise<readonly HeldKey[]>;
  /** As if the device had been copied when it held that. */
  readonly hold: (key: HeldKey) => Promise<void>;
  readonly forget: () => Promise<void>;
  /** Whether the owner is recognised. */
  readonly recognises: (is: boolean) => Promise<void>;
}

/** Gives a page a virtual authenticator (CDP, domain WebAuthn): one in the device, that recognises its owner. */
export async function authenticatorOf(page: Page): Promise<Authenticator> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    keys: async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
    hold: async (credential) => {
      await cdp.send("WebAuthn.addCredential", { authenticatorId, credential: { ...credential } });
    },
    forget: async () => {
      await cdp.send("WebAuthn.clearCredentials", { authenticatorId });
    },
    recognises: async (isUserVerified) => {
      await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
    },
  };
}
