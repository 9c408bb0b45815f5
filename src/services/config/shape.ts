/** All that the environment says, read once. */
export interface Config {
  /** Where the project lies: its data files are read from there. */
  readonly projectFolder: string;
  /** Absent: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Who owns the tables of a database that was given, where that is another role (decision 0036). Absent: the same. */
  readonly databaseOwnerUrl: string | undefined;
  /** Absent: 8080, or the next free one. */
  readonly port: number | undefined;
  /** The address to listen on once a publisher is named. Absent: this machine only, where a proxy stands in front. */
  readonly listen: string | undefined;
  /** Who is believed when they say from where a request comes: addresses, ranges, names of ranges. */
  readonly proxies: readonly string[];
  /** Where the house keeps what is not in the database: the embedded cluster, keys, erasures, backups. */
  readonly dataFolder: string;
  /** Where people find this instance from outside, without trailing slash. Absent: the local machine. */
  readonly publicUrl: string | undefined;
  readonly clock: Temporal.Instant | undefined;
  /** 32 bytes in base64 or hexadecimal; absent: a file in the data folder. */
  readonly masterKey: Uint8Array | undefined;
  /** smtp://user:password@host:port ; absent: mails are kept and shown to the operator. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** Where mails that cannot be delivered come back to, « + » and their number before the at sign. Absent: to the sender. */
  readonly mailBounces: string | undefined;
  /** How many mails of a morning leave each minute. */
  readonly mailsAMinute: number;
  /** The name under which the mail server publishes its signing key (DKIM): for the doctor. */
  readonly dkimSelector: string | undefined;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly production: boolean;
  /** Where the source code of what runs here can be had (AGPL-3.0, art. 13). Absent: the instance gives it itself. */
  readonly sourceUrl: string | undefined;
}
