// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/texts/WordBytes.h"

#include <cmath>

namespace pingshen {

namespace {

constexpr double hundredths = 100;
constexpr int spaceAfterBit = 4; ///< beside the direction, which has two

qint64 whole(double points)
{
    return std::llround(points * hundredths);
}

/// Seven bits a byte, the low ones first; small numbers of either sign are short.
class Writer
{
public:
    explicit Writer(QByteArray& bytes) : m_bytes(bytes) {}

    void number(qint64 value)
    {
        auto rest = (static_cast<quint64>(value) << 1U) ^ static_cast<quint64>(value >> 63);
        while (rest >= 0x80) {
            m_bytes.append(static_cast<char>(rest | 0x80U));
            rest >>= 7U;
        }
        m_bytes.append(static_cast<char>(rest));
    }
    void text(const QString& text)
    {
        const auto bytes = text.toUtf8();
        number(bytes.size());
        m_bytes.append(bytes);
    }

private:
    QByteArray& m_bytes;
};

/// After the end of the bytes all is 0, and `isWhole` false.
class Reader
{
public:
    explicit Reader(const QByteArray& bytes) : m_bytes(bytes) {}

    bool isWhole() const { return m_isWhole; }
    bool atEnd() const { return m_at == m_bytes.size(); }

    qint64 number()
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (atEnd()) {
                break;
            }
            const auto byte = static_cast<quint8>(m_bytes[m_at++]);
            value |= static_cast<quint64>(byte & 0x7FU) << shift;
            if (byte < 0x80) {
                return static_cast<qint64>(value >> 1U) ^ -static_cast<qint64>(value & 1U);
            }
        }
        m_isWhole = false;
        return 0;
    }
    /// Of things that take a byte each at least.
    qsizetype count()
    {
        const auto number = this->number();
        const bool fits = number >= 0 && number <= m_bytes.size() - m_at;
        m_isWhole = m_isWhole && fits;
        return fits ? static_cast<qsizetype>(number) : 0;
    }
    QString text()
    {
        const auto size = count();
        const auto text = QString::fromUtf8(QByteArrayView(m_bytes).sliced(m_at, size));
        m_at += size;
        return text;
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    bool m_isWhole = true;
};

} // namespace

QByteArray bytesOf(const QList<PageWord>& words)
{
    QByteArray bytes;
    Writer write(bytes);
    qint64 x = 0;
    qint64 y = 0;
    int line = 0;
    for (const auto& word : words) {
        write.text(word.text);
        write.number(static_cast<int>(word.direction) + (word.spaceAfter ? spaceAfterBit : 0));
        write.number(whole(word.rect.x()) - x);
        write.number(whole(word.rect.y()) - y);
        write.number(whole(word.rect.width()));
        write.number(whole(word.rect.height()));
        x = whole(word.rect.x());
        y = whole(word.rect.y());
        write.number(word.line - line);
        line = word.line;
        write.number(word.confidence);
        write.number(word.ends.size());
        qint64 end = 0;
        for (const auto each : word.ends) {
            write.number(whole(each) - end);
            end = whole(each);
        }
    }
    return bytes;
}

std::optional<QList<PageWord>> wordsFrom(const QByteArray& bytes)
{
    QList<PageWord> words;
    Reader read(bytes);
    qint64 x = 0;
    qint64 y = 0;
    int line = 0;
    while (!read.atEnd() && read.isWhole()) {
        PageWord word;
        word.text = read.text();
        const auto bits = read.number();
        word.direction = static_cast<PageWord::Direction>(bits & 3);
        word.spaceAfter = (bits & spaceAfterBit) != 0;
        x += read.number();
        y += read.number();
        const auto width = static_cast<double>(read.number());
        const auto height = static_cast<double>(read.number());
        word.rect = QRectF(static_cast<double>(x) / hundredths, static_cast<double>(y) / hundredths, width / hundredths,
                           height / hundredths);
        line += static_cast<int>(read.number());
        word.line = line;
        word.confidence = static_cast<int>(read.number());
        qint64 end = 0;
        for (auto left = read.count(); left > 0; --left) {
            end += read.number();
            word.ends.append(static_cast<double>(end) / hundredths);
        }
        words.append(word);
    }
    return read.isWhole() ? std::optional(words) : std::nullopt;
}

} // namespace pingshen
