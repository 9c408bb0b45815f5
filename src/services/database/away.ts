// PostgreSQL, Appendix A: class 08 (connection exceptions) and 57P01 to 57P03 (shutdown, crash, cannot connect
// now); then what the system says of a socket.
const CODES = /^(08\w{3}|57P0[123]|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT)$/;

// What pg itself says, without a code, of a connection that broke in its hands. A transaction that breaks midway is
// told by its rollback: « not queryable ».
const WORDS =
  /connection (terminated|timeout|error)|not queryable|timeout exceeded when trying to connect/i;

/** Whether the database is away, starting or stopping: no accident of ours, and soon over. Looks into causes too. */
export function isAway(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    const code = "code" in one && typeof one.code === "string" ? one.code : "";
    if (CODES.test(code) || WORDS.test(one.message)) return true;
  }
  return false;
}

const FULL = new Set<unknown>(["53100", "ENOSPC", "EDQUOT"]);

/** Whether a program of PostgreSQL, or the system, says that there is no room left. */
export function saysFull(words: string): boolean {
  return /No space left on device|Check free disk space|Disk quota exceeded|disk is full/.test(
    words,
  );
}

/** Whether the disk of the database is full (PostgreSQL, Appendix A: 53100): what was asked is not kept, the rest works. */
export function isFull(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if (FULL.has("code" in one ? one.code : undefined) || saysFull(one.message)) return true;
  return false;
}
