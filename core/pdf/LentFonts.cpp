// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/LentFonts.h"

#include "core/pdf/Qpdf.h"

#include <QBuffer>
#include <QImage>
#include <QMap>
#include <QPdfDocument>

#include <string>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype fontsOfPage = 200;

/// Of a collection: how characters are addressed in it, and two that look different.
struct Trial
{
    QByteArray encoding;
    QByteArray one;
    QByteArray other;
};

const QMap<QByteArray, Trial>& trials()
{
    static const QMap<QByteArray, Trial> all{{"GB1", {"UniGB-UCS2-H", "4E00", "4EBA"}},
                                             {"CNS1", {"UniCNS-UCS2-H", "4E00", "4EBA"}},
                                             {"Japan1", {"UniJIS-UCS2-H", "4E00", "4EBA"}},
                                             {"Korea1", {"UniKS-UCS2-H", "AC00", "D559"}}};
    return all;
}

/// A dictionary of that name in another one; null if there is none.
QPDFObjectHandle within(QPDFObjectHandle dictionary, const std::string& key)
{
    return dictionary.isDictionary() ? dictionary.getKey(key) : QPDFObjectHandle::newNull();
}

bool isBrought(QPDFObjectHandle descriptor)
{
    return within(descriptor, "/FontFile").isStream() || within(descriptor, "/FontFile2").isStream()
           || within(descriptor, "/FontFile3").isStream();
}

void addLent(QPDFObjectHandle font, QList<LentFont>& found)
{
    auto descendants = within(font, "/DescendantFonts");
    if (!descendants.isArray() || descendants.getArrayNItems() < 1) {
        return;
    }
    auto descendant = descendants.getArrayItem(0);
    auto ordering = within(within(descendant, "/CIDSystemInfo"), "/Ordering");
    auto name = within(descendant, "/BaseFont");
    const auto collection = ordering.isString() ? QByteArray::fromStdString(ordering.getStringValue()) : QByteArray();
    if (!trials().contains(collection) || isBrought(within(descendant, "/FontDescriptor"))) {
        return;
    }
    const LentFont lent{name.isName() ? QString::fromStdString(name.getName().substr(1)).left(longestName) : QString(),
                        collection};
    if (!found.contains(lent) && found.size() < fontsOfPage) {
        found.append(lent);
    }
}

void addLentOf(QPDFObjectHandle resources, QList<LentFont>& found)
{
    auto fonts = within(resources, "/Font");
    if (fonts.isDictionary()) {
        for (const auto& [key, font] : fonts.getDictAsMap()) {
            addLent(font, found);
        }
    }
}

/// What one character looks like in a font of the collection that nobody brings.
QImage drawn(const QByteArray& collection, const QByteArray& encoding, const QByteArray& character)
{
    const QByteArray content = "BT /F 40 Tf 4 10 Td <" + character + "> Tj ET";
    QByteArray pdf = "%PDF-1.4\n"
                     "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                     "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                     "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 48 48] /Contents 4 0 R "
                     "/Resources << /Font << /F 5 0 R >> >> >> endobj\n"
                     "4 0 obj << /Length "
                     + QByteArray::number(content.size()) + " >> stream\n" + content
                     + "\nendstream endobj\n"
                       "5 0 obj << /Type /Font /Subtype /Type0 /BaseFont /None /Encoding /"
                     + encoding
                     + " /DescendantFonts [6 0 R] >> endobj\n"
                       "6 0 obj << /Type /Font /Subtype /CIDFontType0 /BaseFont /None /CIDSystemInfo "
                       "<< /Registry (Adobe) /Ordering ("
                     + collection + ") /Supplement 0 >> >> endobj\ntrailer << /Root 1 0 R /Size 7 >>\n";
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    return document.pageCount() == 1 ? document.render(0, {48, 48}).convertToFormat(QImage::Format_ARGB32) : QImage();
}

} // namespace

QList<LentFont> lentFonts(QPDFObjectHandle page)
{
    QList<LentFont> found;
    QPDFPageObjectHelper helper(page);
    addLentOf(helper.getAttribute("/Resources", false), found);
    helper.forEachFormXObject(true, [&](QPDFObjectHandle& form, QPDFObjectHandle&, const std::string&) {
        addLentOf(form.getDict().getKey("/Resources"), found);
    });
    for (auto& annotation : helper.getAnnotations()) {
        if (auto appearance = annotation.getAppearanceStream("/N"); appearance.isStream()) {
            addLentOf(appearance.getDict().getKey("/Resources"), found);
        }
    }
    return found;
}

bool isDrawnHere(const QByteArray& collection)
{
    const auto trial = trials().value(collection);
    return drawn(collection, trial.encoding, trial.one) != drawn(collection, trial.encoding, trial.other);
}

QStringList FontsHere::missing(const QList<LentFont>& fonts)
{
    QStringList names;
    for (const auto& [name, collection] : fonts) {
        if (!m_known.contains(collection)) {
            m_known.insert(collection, m_isDrawn(collection));
        }
        if (!m_known.value(collection) && !names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

} // namespace pingshen
