/** Serves the pages: template engine, views, security headers and the page for what went wrong. */
@org.jspecify.annotations.NullMarked
package uk.improvementboard.design.web;
