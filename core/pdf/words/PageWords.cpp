// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/words/PageWords.h"

#include "core/pdf/words/PlacedWords.h"
#include "core/pdf/words/WordReader.h"

#include <QCoreApplication>
#include <QFile>
#include <QLibrary>

namespace pingshen {

namespace {

/// The module stands beside the program. It stays loaded.
std::unique_ptr<WordReader> readerOf(QByteArrayView bytes, const QString& password)
{
    QLibrary module(QCoreApplication::applicationDirPath() + QStringLiteral("/pingshen-words"));
    const auto open = reinterpret_cast<OpenWordReader>(module.resolve(openWordReaderName));
    return std::unique_ptr<WordReader>(open ? open(bytes, password.toUtf8().constData()) : nullptr);
}

QList<PageWord> scaled(QList<PageWord> words, double by)
{
    if (by != 1) {
        for (auto& word : words) {
            word.rect = QRectF(word.rect.topLeft() * by, word.rect.size() * by);
            for (auto& end : word.ends) {
                end *= by;
            }
        }
    }
    return words;
}

} // namespace

/// The document's bytes as memory: pages of it that nobody asks for are never read.
struct PageWords::Mapping
{
    std::shared_ptr<const OpenDocument> document;
    QFile file;
    const char* bytes = nullptr;
};

PageWords::PageWords(QByteArrayView bytes) : m_reader(readerOf(bytes, {})) {}

PageWords::PageWords(std::shared_ptr<const OpenDocument> document, const QString& password)
    : m_mapping(std::make_unique<Mapping>())
{
    auto& mapping = *m_mapping;
    mapping.document = std::move(document);
    const auto size = mapping.document->size();
    if (size > 0 && mapping.file.open(mapping.document->descriptor(), QIODevice::ReadOnly)) {
        mapping.bytes = reinterpret_cast<const char*>(mapping.file.map(0, size));
    }
    if (mapping.bytes) {
        m_reader = readerOf(QByteArrayView(mapping.bytes, size), password);
    }
}

PageWords::~PageWords() = default;

QList<PageWord> PageWords::on(int page, QSizeF size, int pages, double unit) const
{
    // The copy has appearances of form fields behind its pages.
    return m_reader && m_reader->pages() >= pages
               ? numberedLines(placedWords(scaled(m_reader->words(page), unit), size))
               : QList<PageWord>();
}

} // namespace pingshen
