// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <variant>

namespace pingshen::cli {

/// A line that makes sense: a command of the table with its operands and options.
class Invocation
{
public:
    const Command* command = nullptr;
    QStringList operands;
    QMap<QString, QStringList> options; ///< by name; a flag has one empty value

    bool has(QLatin1StringView option) const { return options.contains(option); }
    /// It changes nothing in the vault.
    bool onlyReads() const;
    /// The option's value, or the fallback when it was not given.
    QString value(QLatin1StringView option, const QString& fallback = {}) const;
    QStringList values(QLatin1StringView option) const { return options.value(option); }
    std::optional<int> number(QLatin1StringView option) const;
    /// Of an option of the form NAME=VALUE.
    QList<std::pair<QString, QString>> pairs(QLatin1StringView option) const;
};

/// Why a line makes no sense. Worded by usageFaultText.
struct UsageFault
{
    enum class Kind {
        CommandMissing,
        CommandUnknown,
        OptionUnknown,
        OptionElsewhere, ///< an option of other commands only
        OptionTwice,
        OptionRequired,
        ValueMissing,
        ValueUnwanted,
        ValueNoPair,
        ValueNoNumber,
        ValueTooLarge,
        ValueNoChoice,
        OperandMissing,
        OperandTooMany,
    };

    Kind kind;
    const Command* command = nullptr; ///< null while it is not known
    QString what;                     ///< the word that is wrong
    QString allowed;                  ///< what it may be
};

/// The whole line was a request for help; of a command, of a group such as "rubric", or of everything.
struct HelpRequest
{
    QString topic;
};

struct VersionRequest
{};

using ParsedLine = std::variant<Invocation, HelpRequest, VersionRequest, UsageFault>;

/// Options may stand before or after the command; `--name value` and `--name=value` are the same; `--` ends them.
ParsedLine parseLine(const QStringList& words);

/// The value of an option that is needed before the rest is understood, such as the language of the messages.
QString peekOption(const QStringList& words, QLatin1StringView name);
/// The same of a flag: also a line that makes no sense is answered in the form that was asked for.
bool isAsked(const QStringList& words, QLatin1StringView flag);

} // namespace pingshen::cli
