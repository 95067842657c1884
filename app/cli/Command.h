// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QLatin1StringView>
#include <QList>

namespace pingshen::cli {

class CommandContext;

/// What a script learns from the exit code.
enum class ExitCode {
    Done = 0,   ///< findings may exist
    Failed = 1, ///< refused or failed; one sentence on stderr says why
    Usage = 2,  ///< the line itself makes no sense
};

/// An option of a command, or of all of them.
struct Option
{
    enum class Form {
        Flag,   ///< stands alone
        Text,   ///< any text, also an empty one
        Pair,   ///< NAME=VALUE, split at the first `=`
        Number, ///< a whole number from 1
        Choice, ///< one of the words of `value`, which `|` separates
    };
    enum class Need {
        Optional,
        Required,
        Instead, ///< stands instead of the operands and of what is required
    };
    enum class Times { Once, Many };

    QLatin1StringView name; ///< without the dashes
    Form form = Form::Flag;
    QLatin1StringView value = {}; ///< its name in the usage, e.g. "DIR", or the choices
    const char* help = nullptr;   ///< to be translated in the context "Cli"
    Need need = Need::Optional;
    Times times = Times::Once;
    int most = 0; ///< Form::Number: the largest; 0: any
};

/// One row of the command table. Adding a command is adding a row.
struct Command
{
    using Handler = Result<ExitCode> (*)(CommandContext&);
    static constexpr int anyNumber = 1 << 16;

    QLatin1StringView name;     ///< one word or two, e.g. "rubric list"
    QLatin1StringView operands; ///< as in the usage, e.g. "PACKAGE..."
    int fewest = 0;             ///< operands
    int most = 0;
    QList<Option> options;
    const char* summary; ///< to be translated in the context "Cli"
    Handler handler;
    enum class Draws { No, Yes } draws = Draws::No; ///< Yes: it paints text and so needs a QGuiApplication's fonts
    /// Read: works beside a window, and on a full disk. ReadUnlessAsked: the same as long as none of its own options is
    /// given.
    enum class Access { Change, Read, ReadUnlessAsked } access = Access::Change;
};

} // namespace pingshen::cli
