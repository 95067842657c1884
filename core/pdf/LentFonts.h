// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <utility>

class QPDFObjectHandle;

namespace pingshen {

/// A font for Chinese, Japanese or Korean that a document names and does not bring: one that is installed stands in.
struct LentFont
{
    QString name;          ///< as the document gives it, at most 60 characters
    QByteArray collection; ///< of Adobe, whose characters it numbers: "GB1", "CNS1", "Japan1" or "Korea1"

    friend bool operator==(const LentFont&, const LentFont&) = default;
};

/// Those that the page may use, also in what is drawn on it; each once. Throws what qpdf throws.
QList<LentFont> lentFonts(QPDFObjectHandle page);

/// The drawing library finds a font on this computer that has the collection's characters: it draws two of them
/// differently.
bool isDrawnHere(const QByteArray& collection);

/// What is installed, asked once of each collection.
class FontsHere
{
public:
    explicit FontsHere(std::function<bool(const QByteArray&)> isDrawn = isDrawnHere) : m_isDrawn(std::move(isDrawn)) {}

    /// Names of those that nothing stands in for: what is written in them is not to be seen.
    QStringList missing(const QList<LentFont>& fonts);

private:
    std::function<bool(const QByteArray&)> m_isDrawn;
    QHash<QByteArray, bool> m_known;
};

} // namespace pingshen
