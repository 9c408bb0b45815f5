/*
 * What a release holds of the sources: what an installed server runs and reads. The tests, the benches
 * and what they alone need stay in the repository, where somebody who changes the code has them.
 */

const LEFT = [
  /^(?:tests|bench|\.ci)\//,
  /^(?:vitest\.config\.ts|\.ox\w+rc\.json)$/,
  /\.test\.tsx?$/,
  /\/test-[\w-]+\.tsx?$/,
  // The bundle is made again by the first; npm looks for the second, though it installs nothing of it.
  /^tools\/(?!(?:build(?:-house)?|icons)\.ts$|postgres-majors\/)/,
];

/** Whether a file of the repository goes into the archive of a release. */
export const isReleased = (path: string): boolean => !LEFT.some((one) => one.test(path));
