/**
 * One file a command: reads its options, asks core or the scheduler, hands the answer to the terminal. Start reading at
 * {@link io.github.pressdiff.cli.command.PressdiffCommand}.
 */
@NullMarked
package io.github.pressdiff.cli.command;

import org.jspecify.annotations.NullMarked;
