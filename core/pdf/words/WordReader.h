// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/PageText.h"

#include <QByteArrayView>

#include <memory>

namespace pingshen {

/// Tells the words of an open PDF. One thread.
class WordReader
{
public:
    virtual ~WordReader() = default;

    virtual int pages() const = 0;
    /// The words of a page (from 0) in reading order, with what they say, where they stand and where their characters
    /// end; `line` is not told. Words that stand outside of the page are among them.
    virtual QList<PageWord> words(int page) const = 0;
};

/// What the module that reads words exports, under this name: it alone is linked to poppler, which would otherwise be
/// loaded at every worker's start. `pdf` outlives the reader. Null: it is no PDF, or another password opens it.
inline constexpr auto openWordReaderName = "pingshenOpenWordReader";
using OpenWordReader = WordReader* (*)(QByteArrayView pdf, const char* password);

} // namespace pingshen
