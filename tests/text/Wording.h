// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/Phrasebook.h"

#include "tests/support/Printers.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

namespace pingshen::test {

inline constexpr Language bothLanguages[]{Language::Chinese, Language::English};

inline bool holdsChinese(const QString& text)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return text.contains(han);
}

/// A whole sentence of the language: not empty, ended, no place left open, nothing of the other language's points.
inline void expectSentence(const QString& text, Language language)
{
    SCOPED_TRACE(text.toStdString());
    const bool chinese = language == Language::Chinese;
    EXPECT_EQ(chinese, holdsChinese(text));
    EXPECT_TRUE(text.endsWith(chinese ? u'。' : u'.'));
    static const QRegularExpression leftover(
        QStringLiteral("[{}\\[\\]…]|%[0-9nL]|  |\\( |\\( ?\\)|\"\"|“”| [.,;:]|(?<!\\.)\\.\\.(?!\\.)"));
    EXPECT_FALSE(text.contains(leftover));
    static const QRegularExpression foreign(QStringLiteral("\\p{Han}[,;:?!()]|[,;:?!()]\\p{Han}|。。|，，|，。|（）"));
    EXPECT_FALSE(text.contains(foreign));
}

} // namespace pingshen::test
