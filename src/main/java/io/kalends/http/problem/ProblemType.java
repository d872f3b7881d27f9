package io.kalends.http.problem;

/**
 * A kind of problem (RFC 9457, section 3.1.1); its page stands under {@code /problems/{name}}.
 *
 * @param name last part of the {@code type} address, kebab-case
 * @param status HTTP status
 * @param title short summary that is the same for every occurrence
 * @param explanation what it means and what to do about it, for the page
 */
public record ProblemType(String name, int status, String title, String explanation) {}
