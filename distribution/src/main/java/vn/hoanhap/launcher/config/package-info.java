/**
 * The settings of one installation: shipped values, then the commented file {@code conf/hoanhap.properties}, then environment variables
 * ({@code hoanhap.http.port} is {@code HOANHAP_HTTP_PORT}), then options of the command line. Secrets come from files or the environment
 * only and are never printed.
 */
@NullMarked
package vn.hoanhap.launcher.config;

import org.jspecify.annotations.NullMarked;
