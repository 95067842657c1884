// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Usage.h"

#include "app/cli/CommandTable.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

const QString program = u"pingshen-cli"_s;

QString anyCommand()
{
    return Cli::tr("%1 COMMAND [OPTION]...").arg(program);
}

QString withValue(const Option& option)
{
    const auto name = QString(u"--"_s + option.name);
    return option.form == Option::Form::Flag ? name : QString(name + u' ' + option.value);
}

QString inSynopsis(const Option& option)
{
    const auto text =
        option.need == Option::Need::Required ? withValue(option) : QString(u'[' + withValue(option) + u']');
    return option.times == Option::Times::Many ? QString(text + u"..."_s) : text;
}

QString synopsisOf(const Command& command)
{
    QStringList words{program, command.name};
    if (!command.operands.isEmpty()) {
        words.append(command.operands);
    }
    for (const auto& option : command.options) {
        words.append(inSynopsis(option));
    }
    return words.join(u' ');
}

QString optionLines(const QList<Option>& options)
{
    TextTable table;
    for (const auto& option : options) {
        table.add({u"  "_s + withValue(option), Cli::tr(option.help)});
    }
    return table.text();
}

QString commandHelp(const Command& command)
{
    auto text = QString(synopsisOf(command) + u"\n\n"_s + Cli::tr(command.summary) + u'\n');
    if (!command.options.isEmpty()) {
        text += u'\n' + Cli::tr("Options:") + u'\n' + optionLines(command.options);
    }
    return text + u'\n' + Cli::tr("Global options:") + u'\n' + optionLines(commonOptions());
}

QString faultSentence(const UsageFault& fault)
{
    switch (fault.kind) {
    case UsageFault::Kind::CommandMissing:
        return Cli::tr("Missing command.");
    case UsageFault::Kind::CommandUnknown:
        return Cli::tr("Unknown command \"%1\".").arg(fault.what);
    case UsageFault::Kind::OptionUnknown:
        return Cli::tr("Unknown option \"%1\".").arg(fault.what);
    case UsageFault::Kind::OptionElsewhere:
        return Cli::tr("This command has no option \"%1\".").arg(fault.what);
    case UsageFault::Kind::OptionTwice:
        return Cli::tr("Option \"%1\" was given more than once.").arg(fault.what);
    case UsageFault::Kind::OptionRequired:
        return Cli::tr("Option \"%1\" is required.").arg(fault.what);
    case UsageFault::Kind::ValueMissing:
        return Cli::tr("Option \"%1\" requires a value: %2.").arg(fault.what, fault.allowed);
    case UsageFault::Kind::ValueUnwanted:
        return Cli::tr("Option \"%1\" takes no value.").arg(fault.what);
    case UsageFault::Kind::ValueNoPair:
        return Cli::tr("Option \"%1\" requires a value of the form %2.").arg(fault.what, fault.allowed);
    case UsageFault::Kind::ValueNoNumber:
        return Cli::tr("Option \"%1\" requires a whole number from 1.").arg(fault.what);
    case UsageFault::Kind::ValueTooLarge:
        return Cli::tr("Option \"%1\" must be at most %2.").arg(fault.what, fault.allowed);
    case UsageFault::Kind::ValueNoChoice:
        return Cli::tr("Option \"%1\" must be one of: %2.").arg(fault.what, fault.allowed);
    case UsageFault::Kind::OperandMissing:
        return Cli::tr("Missing argument: %1.").arg(fault.what);
    case UsageFault::Kind::OperandTooMany:
        return Cli::tr("Unexpected argument \"%1\". Put quotation marks around text with spaces.").arg(fault.what);
    }
    Q_UNREACHABLE();
}

} // namespace

QString overviewText()
{
    TextTable table;
    for (const auto& command : commandTable()) {
        table.add({u"  "_s + command.name, Cli::tr(command.summary)});
    }
    return Cli::tr("Pingshen, the expert review workstation: command line.") + u"\n\n"_s + anyCommand() + u"\n\n"_s
           + Cli::tr("Commands:") + u'\n' + table.text() + u'\n' + Cli::tr("Global options:") + u'\n'
           + optionLines(commonOptions()) + u'\n' + Cli::tr("Run pingshen-cli COMMAND --help for more about a command.")
           + u'\n';
}

QString helpText(const QString& topic)
{
    if (const auto* command = commandOf(topic.split(u' '))) {
        return commandHelp(*command);
    }
    QStringList group;
    for (const auto& command : commandTable()) {
        if (!topic.isEmpty() && command.name.startsWith(QString(topic + u' '))) {
            group.append(commandHelp(command));
        }
    }
    return group.isEmpty() ? overviewText() : group.join(u'\n');
}

QString usageFaultText(const UsageFault& fault)
{
    const auto usage = fault.command ? synopsisOf(*fault.command) : anyCommand();
    const auto more =
        fault.command ? QString(program + u' ' + fault.command->name + u" --help"_s) : QString(program + u" --help"_s);
    return faultSentence(fault) + u'\n' + Cli::tr("Usage: %1").arg(usage) + u'\n' + Cli::tr("More: %1").arg(more);
}

} // namespace pingshen::cli
