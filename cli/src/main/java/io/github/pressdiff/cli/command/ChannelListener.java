package io.github.pressdiff.cli.command;

import io.github.pressdiff.CheckOutcome;
import io.github.pressdiff.cli.terminal.Terminal;
import io.github.pressdiff.notify.Channel;
import io.github.pressdiff.notify.Delivery;
import io.github.pressdiff.scheduler.OutcomeListener;
import java.io.IOException;

/** Hands every change that is news to a channel, and says so when the channel fails. */
final class ChannelListener implements OutcomeListener {

    private final Channel channel;
    private final Terminal terminal;

    ChannelListener(Channel channel, Terminal terminal) {
        this.channel = channel;
        this.terminal = terminal;
    }

    @Override
    public void checked(CheckOutcome outcome) {
        if (!outcome.isNews()) {
            return;
        }
        String id = "check-" + outcome.check().sequence();
        try {
            synchronized (channel) {
                channel.deliver(new Delivery(id, outcome.report()));
            }
        } catch (IOException e) {
            terminal.note("pressdiff: " + channel.name() + " could not take " + id + ": " + SourceFile.reason(e));
        }
    }
}
