// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Digest.h"
#include "core/text/PageText.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QSet>

#include <map>

namespace pingshen::ui {

/// Degrees clockwise, 90, 180 or 270, by page from 0; a page that is not named is not turned.
using TurnedPages = QMap<int, int>;

/// By how much a page has to be turned clockwise for its lines to stand upright, as far as the recogniser's words tell;
/// 0 for a page that lies upright and for text of the PDF itself, which its author laid as it is. Chinese in vertical
/// lines reads downwards too: a page counts as lying on its side only if what reads downwards holds letters or digits.
int uprightTurn(const PageText& text);

/// How single pages are turned on the screen, on top of the rotation of all: pages that lie turned are shown upright,
/// unless that is switched off, and a person turns a page as they like. Display only: no document, picture or
/// coordinate of a passage knows of it.
class PageTurns : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    TurnedPages of(const Digest& document) const;
    /// The pages that are shown upright because they were found to lie turned.
    QSet<int> uprighted(const Digest& document) const;

    /// `degrees` as uprightTurn() says. What a person chose stays.
    void find(const Digest& document, int page, int degrees);
    /// Further by `degrees` than it is shown now.
    void turn(const Digest& document, int page, int degrees);
    /// Whether pages that lie turned are shown upright.
    void setUpright(bool upright);
    bool isUpright() const { return m_isUpright; }
    void clear();

    /// By document (hex): found and chosen (page: degrees).
    QJsonObject toJson() const;
    void restore(const QJsonObject& kept);

Q_SIGNALS:
    void changed(const pingshen::Digest& document);

private:
    struct Turns
    {
        TurnedPages found;
        QMap<int, int> chosen; ///< also 0: as it lies in the file
    };

    std::map<Digest, Turns> m_documents;
    bool m_isUpright = true;
};

} // namespace pingshen::ui
