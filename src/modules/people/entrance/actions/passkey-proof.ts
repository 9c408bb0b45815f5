import { z } from "zod";

import type { PasskeySite } from "../../domain/passkey.ts";
import type { Passkey } from "../../store/passkeys.ts";

/** The library, when a key is first asked for: it takes 19 MB of memory, and most processes never meet a key. */
const library = () => import("@simplewebauthn/server");

/** Longer than any device sends. */
const LONGEST = 20_000;

const binary = z.string().regex(/^[\w-]+$/);
const common = { id: binary, rawId: binary, type: z.literal("public-key") };
const madeShape = z.object({
  ...common,
  response: z.object({
    clientDataJSON: binary,
    attestationObject: binary,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
});
const signedShape = z.object({
  ...common,
  response: z.object({
    clientDataJSON: binary,
    authenticatorData: binary,
    signature: binary,
    userHandle: binary.optional(),
  }),
});

/** What the script of the page sends, as text; undefined when no device writes so. */
function read<Shape extends z.ZodType>(shape: Shape, text: string): z.output<Shape> | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));

/** What a device needs to know before it makes a key. */
export interface ToMake {
  readonly site: PasskeySite;
  readonly challenge: Uint8Array<ArrayBuffer>;
  readonly instance: string;
  readonly userHandle: Uint8Array<ArrayBuffer>;
  /** What the device shows, to choose among its keys. */
  readonly userName: string;
  /** Keys of the same person: a device makes no second one. */
  readonly known: readonly Passkey[];
}

/** The options of `navigator.credentials.create`, in JSON: a key that the device finds by itself, opened by its owner. */
export async function optionsToMake(asked: ToMake): Promise<string> {
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    rpName: asked.instance,
    rpID: asked.site.name,
    userID: asked.userHandle,
    userName: asked.userName,
    userDisplayName: asked.userName,
    challenge: asked.challenge,
    attestationType: "none",
    excludeCredentials: asked.known.map(({ credentialId, transports }) => ({
      id: Buffer.from(credentialId).toString("base64url"),
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return JSON.stringify(options);
}

/** The options of `navigator.credentials.get`, in JSON: whichever key the device has for this site. */
export async function optionsToSign(
  site: PasskeySite,
  challenge: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const { generateAuthenticationOptions } = await library();
  return JSON.stringify(
    await generateAuthenticationOptions({
      rpID: site.name,
      challenge,
      userVerification: "required",
    }),
  );
}

interface Expected {
  readonly site: PasskeySite;
  readonly challenge: Uint8Array;
}

const expectedOf = ({ site, challenge }: Expected) => ({
  expectedChallenge: Buffer.from(challenge).toString("base64url"),
  expectedOrigin: site.origin,
  expectedRPID: site.name,
  requireUserVerification: true,
});

export type MadeKey = Pick<Passkey, "credentialId" | "publicKey" | "counter" | "transports">;

/** The key that a device made, when it made it for this site, from our page, for this challenge, with its owner. */
export async function readMadeKey(text: string, expected: Expected): Promise<MadeKey | undefined> {
  const response = read(madeShape, text);
  if (response === undefined) return undefined;
  const { verifyRegistrationResponse } = await library();
  try {
    const told = await verifyRegistrationResponse({
      ...expectedOf(expected),
      response: { ...response, clientExtensionResults: {} },
    });
    if (!told.verified) return undefined;
    const { id, publicKey, counter } = told.registrationInfo.credential;
    const { transports } = response.response;
    return { credentialId: bytesOf(id), publicKey: new Uint8Array(publicKey), counter, transports };
  } catch {
    // It throws a sentence for whatever does not fit: to who sends it there is one answer.
    return undefined;
  }
}

/** What a device signed, read and not yet believed. */
export interface Signed {
  readonly credentialId: Uint8Array<ArrayBuffer>;
  readonly response: z.output<typeof signedShape>;
}

export function readSigned(text: string): Signed | undefined {
  const response = read(signedShape, text);
  return response && { credentialId: bytesOf(response.id), response };
}

/**
 * Whether this key signed this challenge, for this site, from our page, with its owner, as the person whom it was made
 * for; answers how many signatures it counts. What the count says is for `isCopied`.
 */
export async function countOfSigned(
  { response }: Signed,
  key: Passkey,
  expected: Expected,
): Promise<number | undefined> {
  const { userHandle } = response.response;
  // Without a name given beforehand, the device says whose the key is (Web Authentication, 7.2, step 6).
  if (userHandle === undefined || !Buffer.from(key.userHandle).equals(bytesOf(userHandle)))
    return undefined;
  const { verifyAuthenticationResponse } = await library();
  try {
    const told = await verifyAuthenticationResponse({
      ...expectedOf(expected),
      response: {
        ...response,
        response: { ...response.response, userHandle },
        clientExtensionResults: {},
      },
      credential: { id: response.id, publicKey: key.publicKey, counter: 0 },
    });
    return told.verified ? told.authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}
