// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/text/CodeSites.h"
#include "tests/text/Sources.h"

#include <QHash>

namespace pingshen::test {

/// What a function was given for its parameters, as far as it bears on arguments of sentences.
struct Bindings
{
    QHash<QString, SentNames> sent;
    QSet<QString> empty; ///< parameters given nothing
};

QString keyOf(const Bindings& bound);

/// The names that an expression for `args` sends. Fails the test where it is not understood.
SentNames sentBy(const Source& source, Span expression, const Bindings& bound);
/// What the function returns as arguments, whatever it is given.
SentNames returnedBy(const Source& source, const Function& function);
/// Not left out, and not {}.
bool saysAnything(const Source& source, Span expression, const Bindings& bound);
/// What the call with that bracket gives the function.
Bindings bindingsOf(const Source& source, qsizetype bracket, const Bindings& bound, const Function& function);

} // namespace pingshen::test
