// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandLine.h"

#include "app/cli/CommandTable.h"

#include <algorithm>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

using Kind = UsageFault::Kind;

/// The words sorted into operands and options, before the command is known.
struct Sorted
{
    QStringList operands;
    QList<std::pair<const Option*, QString>> options;
    std::optional<UsageFault> fault; ///< the first
};

bool isOption(const QString& word)
{
    return word.size() > 1 && word.startsWith(u'-');
}

/// Takes `--name`, `--name=value` or `--name value`; `at` is left on its last word.
void takeOption(const QStringList& words, qsizetype& at, Sorted& sorted)
{
    const auto& word = words[at];
    const auto equals = word.indexOf(u'=');
    const auto name = word == u"-h" ? u"help"_s : word.sliced(2, (equals < 0 ? word.size() : equals) - 2);
    const auto* option = word.startsWith("--"_L1) || word == u"-h" ? anyOption(name) : nullptr;
    if (!option) {
        sorted.fault = UsageFault{Kind::OptionUnknown, nullptr, word.left(equals < 0 ? word.size() : equals), {}};
        return;
    }
    if (option->form == Option::Form::Flag) {
        if (equals >= 0) {
            sorted.fault = UsageFault{Kind::ValueUnwanted, nullptr, u"--"_s + name, {}};
        }
        sorted.options.emplace_back(option, QString());
        return;
    }
    if (equals < 0 && at + 1 >= words.size()) {
        sorted.fault = UsageFault{Kind::ValueMissing, nullptr, u"--"_s + name, option->value};
        return;
    }
    sorted.options.emplace_back(option, equals < 0 ? words[++at] : word.sliced(equals + 1));
}

Sorted sortWords(const QStringList& words)
{
    Sorted sorted;
    for (qsizetype at = 0; at < words.size() && !sorted.fault; ++at) {
        if (words[at] == u"--") {
            sorted.operands += words.sliced(at + 1);
            break;
        }
        if (isOption(words[at])) {
            takeOption(words, at, sorted);
        } else {
            sorted.operands.append(words[at]);
        }
    }
    return sorted;
}

const Option* optionOf(const Command& command, QLatin1StringView name)
{
    for (const auto* options : {&command.options, &commonOptions()}) {
        const auto found = std::ranges::find(*options, name, &Option::name);
        if (found != options->end()) {
            return &*found;
        }
    }
    return nullptr;
}

std::optional<UsageFault> checkValue(const Command& command, const Option& option, const QString& value)
{
    const auto fault = [&](Kind kind) { return UsageFault{kind, &command, u"--"_s + option.name, option.value}; };
    switch (option.form) {
    case Option::Form::Flag:
    case Option::Form::Text:
        return std::nullopt;
    case Option::Form::Pair:
        return value.indexOf(u'=') > 0 ? std::nullopt : std::optional(fault(Kind::ValueNoPair));
    case Option::Form::Number: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (!isNumber || number <= 0) {
            return fault(Kind::ValueNoNumber);
        }
        const bool fits = option.most == 0 || number <= option.most;
        return fits ? std::nullopt
                    : std::optional(
                        UsageFault{Kind::ValueTooLarge, &command, u"--"_s + option.name, QString::number(option.most)});
    }
    case Option::Form::Choice:
        return QString(option.value).split(u'|').contains(value) ? std::nullopt
                                                                 : std::optional(fault(Kind::ValueNoChoice));
    }
    Q_UNREACHABLE();
}

std::optional<UsageFault> takeValues(Invocation& line, const Sorted& sorted)
{
    const auto& command = *line.command;
    for (const auto& [any, value] : sorted.options) {
        const auto dashed = QString(u"--"_s + any->name);
        const auto* option = optionOf(command, any->name);
        if (!option) {
            return UsageFault{Kind::OptionElsewhere, &command, dashed, {}};
        }
        if (const auto fault = checkValue(command, *option, value)) {
            return fault;
        }
        const bool again = line.has(any->name) && option->form != Option::Form::Flag;
        if (again && option->times == Option::Times::Once) {
            return UsageFault{Kind::OptionTwice, &command, dashed, {}};
        }
        line.options[any->name].append(value);
    }
    return std::nullopt;
}

bool standsAlone(const Invocation& line)
{
    return std::ranges::any_of(line.command->options, [&](const Option& option) {
        return option.need == Option::Need::Instead && line.has(option.name);
    });
}

std::optional<UsageFault> checkComplete(const Invocation& line)
{
    const auto& command = *line.command;
    if (standsAlone(line)) {
        return std::nullopt;
    }
    for (const auto& option : command.options) {
        if (option.need == Option::Need::Required && !line.has(option.name)) {
            return UsageFault{Kind::OptionRequired, &command, u"--"_s + option.name, {}};
        }
    }
    if (line.operands.size() < command.fewest) {
        const auto names = QString(command.operands).split(u' ');
        return UsageFault{Kind::OperandMissing, &command, names.value(line.operands.size(), names.last()), {}};
    }
    if (line.operands.size() > command.most) {
        return UsageFault{Kind::OperandTooMany, &command, line.operands[command.most], {}};
    }
    return std::nullopt;
}

bool asks(const Sorted& sorted, QLatin1StringView flag)
{
    return std::ranges::any_of(sorted.options, [&](const auto& given) { return given.first->name == flag; });
}

} // namespace

bool Invocation::onlyReads() const
{
    const bool isAsked = std::ranges::any_of(command->options, [this](const Option& each) {
        return each.form != Option::Form::Flag && has(each.name); // a flag says how to read
    });
    return command->access == Command::Access::Read
           || (command->access == Command::Access::ReadUnlessAsked && !isAsked);
}

QString Invocation::value(QLatin1StringView option, const QString& fallback) const
{
    const auto given = options.value(option);
    return given.isEmpty() ? fallback : given.last();
}

std::optional<int> Invocation::number(QLatin1StringView option) const
{
    return has(option) ? std::optional(value(option).toInt()) : std::nullopt;
}

QList<std::pair<QString, QString>> Invocation::pairs(QLatin1StringView option) const
{
    QList<std::pair<QString, QString>> pairs;
    for (const auto& text : values(option)) {
        const auto equals = text.indexOf(u'=');
        pairs.append({text.left(equals), text.sliced(equals + 1)});
    }
    return pairs;
}

ParsedLine parseLine(const QStringList& words)
{
    auto sorted = sortWords(words);
    if (asks(sorted, "help"_L1)) {
        return HelpRequest{sorted.operands.join(u' ')};
    }
    if (asks(sorted, "version"_L1)) {
        return VersionRequest{};
    }
    if (sorted.fault) {
        sorted.fault->command = commandOf(sorted.operands);
        return *sorted.fault;
    }
    if (sorted.operands.isEmpty()) {
        return UsageFault{Kind::CommandMissing, nullptr, {}, {}};
    }
    Invocation line;
    line.command = commandOf(sorted.operands);
    if (!line.command) {
        return UsageFault{Kind::CommandUnknown, nullptr, sorted.operands.mid(0, 2).join(u' '), {}};
    }
    line.operands = sorted.operands.sliced(QString(line.command->name).count(u' ') + 1);
    if (auto fault = takeValues(line, sorted)) {
        return *fault;
    }
    if (auto fault = checkComplete(line)) {
        return *fault;
    }
    return line;
}

QString peekOption(const QStringList& words, QLatin1StringView name)
{
    const auto sorted = sortWords(words);
    for (const auto& [option, value] : sorted.options) {
        if (option->name == name) {
            return value;
        }
    }
    return {};
}

bool isAsked(const QStringList& words, QLatin1StringView flag)
{
    const auto ends = words.indexOf(u"--"_s);
    return words.first(ends < 0 ? words.size() : ends).contains(u"--"_s + flag);
}

} // namespace pingshen::cli
