import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail server of one's own: what is sent there is read back as a mail program reads it. */
export interface PostOffice {
  readonly url: string;
  /** Mails received since the start, in order. */
  readonly mails: ParsedMail[];
  readonly close: () => Promise<void>;
}

/** Opens a mail server on this port of this machine; on a free one when none is said. */
export async function openPostOffice(on = 0): Promise<PostOffice> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, _, answer) => {
      simpleParser(stream, (problem, mail) => {
        if (problem === null || problem === undefined) mails.push(mail);
        answer(problem);
      });
    },
  });
  const port = await new Promise<number>((found) => {
    const listening = server.listen(on, "127.0.0.1", () => {
      const address = listening.address();
      found(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
      }),
  };
}

/** The address to which a mail goes. */
export function recipientOf({ to }: ParsedMail): string {
  return (Array.isArray(to) ? to : [to]).map((one) => one?.text ?? "").join(", ");
}
