/**
 * What a page is made of: layout and components, each a typed record that writes itself. No domain.
 */
@org.jspecify.annotations.NullMarked
package uk.improvementboard.design;
