/**
 * From a diff to what it means: the class of every edit, the state of a continuation, declared or silent, one line of verdict.
 *
 * <p>In: {@link io.github.pressdiff.diff.ArticleDiff}. Out: {@link io.github.pressdiff.classify.Assessment}. Rules only, no
 * model, no randomness: each outcome names the words that led to it. Start reading at
 * {@link io.github.pressdiff.classify.ChangeClassifier}.
 */
@NullMarked
package io.github.pressdiff.classify;

import org.jspecify.annotations.NullMarked;
