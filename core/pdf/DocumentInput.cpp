// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/DocumentInput.h"

#include "core/pdf/Qpdf.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace pingshen {

namespace {

/// qpdf's view of an open document: a position, and a window of bytes around it.
class DocumentInput final : public InputSource
{
public:
    DocumentInput(std::shared_ptr<const OpenDocument> document, QByteArray behind)
        : m_document(std::move(document)),
          m_behind(std::move(behind))
    {}

    qpdf_offset_t findAndSkipNextEOL() override
    {
        const auto isEnd = [](char c) { return c == '\r' || c == '\n'; };
        while (fill() && !isEnd(current())) {
            ++m_at;
        }
        const auto found = m_at;
        while (fill() && isEnd(current())) {
            ++m_at;
        }
        return found;
    }

    const std::string& getName() const override { return m_name; }
    qpdf_offset_t tell() override { return m_at; }
    void rewind() override { m_at = 0; }
    void unreadCh(char) override { --m_at; }

    void seek(qpdf_offset_t offset, int whence) override
    {
        const auto from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? m_at : size();
        if (offset < -from) {
            throw std::runtime_error("seek before the beginning");
        }
        m_at = from + offset;
    }

    size_t read(char* buffer, size_t length) override
    {
        last_offset = m_at;
        size_t done = 0;
        while (done < length && fill()) {
            const auto part = std::min(length - done, static_cast<size_t>(m_windowEnd - m_at));
            std::copy_n(m_window.data() + (m_at - m_windowStart), part, buffer + done);
            m_at += static_cast<qpdf_offset_t>(part);
            done += part;
        }
        if (done == 0 && length > 0) {
            last_offset = m_at = size(); // as qpdf's own sources do at the end
        }
        return done;
    }

private:
    qpdf_offset_t size() const { return m_document->size() + m_behind.size(); }
    char current() const { return m_window[static_cast<size_t>(m_at - m_windowStart)]; }

    /// Whether there is a byte at the position; it is in the window then.
    bool fill()
    {
        if (m_at >= m_windowStart && m_at < m_windowEnd) {
            return true;
        }
        const auto count = m_at < m_document->size() ? readOwn() : readBehind();
        m_windowStart = m_at;
        m_windowEnd = m_at + count;
        return count > 0;
    }

    qint64 readOwn()
    {
        const auto count = m_document->read(m_at, m_window.data(), static_cast<qint64>(m_window.size()));
        if (count < 0) {
            throw std::runtime_error("cannot read");
        }
        return count;
    }

    qint64 readBehind()
    {
        const auto from = m_at - m_document->size();
        const auto count = std::clamp<qint64>(m_behind.size() - from, 0, static_cast<qint64>(m_window.size()));
        std::copy_n(m_behind.constData() + std::min<qint64>(from, m_behind.size()), count, m_window.data());
        return count;
    }

    std::shared_ptr<const OpenDocument> m_document;
    QByteArray m_behind;
    std::string m_name = "document";
    std::array<char, 16 * 1024> m_window{};
    qpdf_offset_t m_windowStart = 0;
    qpdf_offset_t m_windowEnd = 0;
    qpdf_offset_t m_at = 0;
};

} // namespace

void process(QPDF& pdf, std::shared_ptr<const OpenDocument> document, const char* password, QByteArray behind)
{
    pdf.processInputSource(std::make_shared<DocumentInput>(std::move(document), std::move(behind)), password);
}

} // namespace pingshen
