import { expect, test } from "vitest";

import { readReport } from "./report-of-mail.ts";

const NUMBER = "0192f0c4-1111-7222-8333-444455556666";

const report = ({
  to = "retours@archipel.example.org",
  action = "failed",
  status = "5.1.1",
  messageId = `<${NUMBER}@archipel.example.org>`,
  encoding = "",
}) => {
  const told = [
    "Reporting-MTA: dns; mx.example.net",
    "",
    "Final-Recipient: rfc822; parti@example.net",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 5.1.1 <parti@example.net>: Recipient",
    "    address rejected",
  ].join("\r\n");
  return [
    "From: MAILER-DAEMON@mx.example.net",
    `To: ${to}`,
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    "Content-Type: multipart/report; report-type=delivery-status;",
    '\tboundary="A1=_b"',
    "",
    "This is a MIME-encapsulated message.",
    "",
    "--A1=_b",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you. Action: failed",
    "--A1=_b",
    "Content-Type: message/delivery-status",
    ...(encoding === "" ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
    "",
    encoding === "base64" ? btoa(told) : told,
    "",
    "--A1=_b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: ${messageId}`,
    "Subject: Vos appels",
    "",
    "--A1=_b--",
    "",
  ].join("\r\n");
};

test("a box that does not exist is a hard bounce of the mail that is sent along", () => {
  expect(readReport(report({}))).toEqual({ mail: NUMBER, outcome: "hard", status: "5.1.1" });
});

test("the address to which it came back tells the mail, even without its headers", () => {
  const found = readReport(
    report({ to: `<retours+${NUMBER.toUpperCase()}@example.org>`, messageId: "<x@y>" }),
  );
  expect(found?.mail).toBe(NUMBER);
});

test("a report may be encoded", () => {
  expect(readReport(report({ encoding: "base64" }))).toMatchObject({ outcome: "hard" });
});

test.each([
  ["failed", "5.1.10", "hard"],
  ["failed", "5.2.1", "hard"],
  ["failed", "5.4.4", "hard"],
  ["Failed", "5.0.0 (permanent failure)", "hard"],
  ["failed", "5.2.2", "soft"],
  ["failed", "5.7.1", "soft"],
  ["failed", "4.4.1", "soft"],
  ["delayed", "4.4.1", "soft"],
  ["delivered", "2.0.0", "none"],
  ["relayed", "2.0.0", "none"],
])("%s with %s is %s", (action, status, outcome) => {
  expect(readReport(report({ action, status }))?.outcome).toBe(outcome);
});

test("a mail that is no report says nothing, whatever it holds", () => {
  expect(readReport("Subject: Bonjour\n\nAction: failed\nStatus: 5.1.1")).toBeUndefined();
  expect(readReport("")).toBeUndefined();
  expect(readReport(report({}).replace("message/delivery-status", "text/plain"))).toBeUndefined();
  const nested = 'Content-Type: multipart/mixed; boundary="x"\n\n--x\n'.repeat(2_000);
  expect(readReport(nested)).toBeUndefined();
});

test("the report of a mail that is not ours names none", () => {
  expect(readReport(report({ messageId: "<hello@elsewhere>" }))).toEqual({
    mail: undefined,
    outcome: "hard",
    status: "5.1.1",
  });
});
