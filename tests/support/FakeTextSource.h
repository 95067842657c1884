// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/TextSource.h"

#include <QMap>

namespace pingshen::test {

/// A text source that knows what the test gave it; whatever else is asked for has no text. Answers at once, or when
/// told to.
class FakeTextSource : public TextSource
{
    Q_OBJECT

public:
    void request(const PdfSource& source, int page) override;
    void close(const Digest& document) override { closed.append(document); }

    void answerAll();
    /// The page was recognised meanwhile.
    void recognise(const Digest& document, const PageText& text);

    QMap<int, PageText> pages;
    QList<int> failing;
    bool waits = false;
    QList<std::pair<Digest, int>> asked; ///< and not yet answered
    QList<int> requested;                ///< every call, in order
    QList<Digest> closed;
};

/// A line of words, each character `wide` points wide and a space as wide; Chinese comes as one word.
QList<PageWord> lineOfWords(const QString& text, QPointF corner, int line,
                            PageWord::Direction direction = PageWord::Direction::Right, double wide = 10,
                            double high = 12);
/// A page of lines from the top left (72, 72), 20 points apart.
PageText pageOfLines(int page, const QStringList& lines);

} // namespace pingshen::test
